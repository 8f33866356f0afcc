import process from "node:process";

/** Shows how far a run has come, on a terminal only. */
export interface ProgressBar {
  step(): void;
  end(): void;
}

const width = 30;

/** A bar on the standard error; nothing when that is no terminal. */
export function progressBar(total: number): ProgressBar {
  const { stderr } = process;
  if (!stderr.isTTY || total < 2) return { step: () => {}, end: () => {} };
  let done = 0;
  let shown = -1;
  const draw = () => {
    const filled = Math.floor((done / total) * width);
    const percent = Math.floor((done / total) * 100);
    if (percent === shown) return;
    shown = percent;
    stderr.write(`\r${"█".repeat(filled)}${"░".repeat(width - filled)} ${percent} % (${done}/${total})`);
  };
  draw();
  return {
    step() {
      done += 1;
      draw();
    },
    end: () => void stderr.write("\r\u001b[2K"),
  };
}
