/** How far a long work is: a bar where standard error is a terminal, else silence until the summary. */
import { SingleBar } from "cli-progress";
import type { Done } from "../work/batch.ts";
import type { AddedCount } from "../language/dictionary.ts";
import type { Io } from "./command.ts";

export interface ProgressBar {
  show(done: Done): void;
  /** Gives the seconds since the start. */
  finish(): number;
}

export function progressOn({ err, dictionary }: Io, size: number | undefined): ProgressBar {
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  if (!err.isTTY) return { show: () => undefined, finish: elapsed };

  const bar = new SingleBar({
    stream: err as NodeJS.WriteStream,
    format: size === undefined ? "{text}" : "{bar} {percentage}% · {left} · {text}",
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    gracefulExit: false,
    fps: 5,
    barsize: 24,
    barCompleteChar: "━",
    barIncompleteChar: "─",
  });
  const { progress } = dictionary.messages;
  bar.start(size ?? 1, 0, { text: progress({ articles: 0, words: 0, seconds: 0 }), left: "--:--" });
  return {
    show(done) {
      const seconds = elapsed();
      const left = size ? clock((seconds / Math.max(done.position, 1)) * (size - done.position)) : "";
      bar.update(size === undefined ? 0 : Math.min(done.position, size), { text: progress({ ...done, seconds }), left });
    },
    finish() {
      bar.stop();
      return elapsed();
    },
  };
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${two(minutes)}:${two(whole % 60)}`;
}

/** The same for articles that are added: what became of them, and how long it will take where the size of all sources is known. */
export function addingProgress({ err, dictionary }: Io, size?: number): { show(done: Omit<AddedCount, "seconds">): void; bytes(source: string, count: number): void; finish(): number } {
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  const read = new Map<string, number>();
  const bytes = (source: string, count: number) => void read.set(source, count);
  if (!err.isTTY) return { show: () => undefined, bytes, finish: elapsed };
  const { corpus } = dictionary.messages;
  const bar = new SingleBar({ stream: err as NodeJS.WriteStream, format: "{text}", hideCursor: true, clearOnComplete: true, stopOnComplete: false, gracefulExit: false, fps: 5 });
  bar.start(1, 0, { text: "" });
  return {
    bytes,
    show(done) {
      const seconds = elapsed();
      const position = [...read.values()].reduce((sum, count) => sum + count, 0);
      const left = size === undefined || position === 0 || seconds < 1 ? "" : ` · ${corpus.left(clock((seconds / position) * Math.max(0, size - position)))}`;
      bar.update(0, { text: `${corpus.progress({ ...done, seconds })}${left}` });
    },
    finish() {
      bar.stop();
      return elapsed();
    },
  };
}
