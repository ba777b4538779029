/** Articles that are at hand go through the same gate as those from files and pages; their text stays as it was given. */
import { finished } from "../intake/finishing.ts";
import { usualLimits } from "../intake/limits.ts";
import { refusalOf } from "../intake/refusals.ts";
import type { Taken } from "../intake/taken.ts";
import type { NewArticle } from "../store/store.ts";

export interface AtHand {
  readonly article: NewArticle;
  readonly origin: string;
  readonly member: number;
}

/** What is refused has with it what is needed to try again. */
export type Admitted = Taken & { readonly payload?: string };

export async function admitted({ article, origin, member }: AtHand): Promise<Admitted> {
  try {
    return { ...(await finished({ article }, { keepCredits: true, limits: usualLimits })), origin, member };
  } catch (error) {
    return { ...refusalOf(origin, member, error), payload: JSON.stringify({ ...article, capture: undefined }) };
  }
}
