/** Colours of the style sheet as a canvas understands them. */

/** What `var(--name)` is here and now, in light or dark. */
export function colourOf(name: string, within: HTMLElement): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  within.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Told apart by hue and, where lines are drawn, by dash: colour is never alone. */
export const seriesColours = ["line-name", "line-figure", "accent", "line-time", "warn", "dim"] as const;
export const seriesDashes: readonly (readonly number[])[] = [[], [6, 4], [2, 3], [10, 4, 2, 4], [4, 2], [1, 2]];
