/** Files that came in by dropping or pasting, and what the page does meanwhile. */
export interface IntakeListener {
  onFiles(files: readonly File[]): void;
  /** Text that was pasted and is no file. */
  onText(text: string): void;
  onHover(isOver: boolean): void;
}

/** Takes files that are dropped anywhere on the page or pasted into it. */
export function watchIntake(page: Document, { onFiles, onText, onHover }: IntakeListener): void {
  let depth = 0;
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  page.addEventListener("dragenter", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth += 1;
    onHover(true);
  });
  page.addEventListener("dragover", (event) => {
    // Without this the browser would open the file in place of the page.
    event.preventDefault();
  });
  page.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) onHover(false);
  });
  page.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    onHover(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
  page.addEventListener("paste", (event) => {
    const { target, clipboardData } = event;
    const files = [...(clipboardData?.files ?? [])];
    if (files.length > 0) onFiles(files);
    else if (!(target instanceof HTMLInputElement)) {
      const text = clipboardData?.getData("text/plain") ?? "";
      if (text.trimStart().startsWith("<")) onText(text);
    }
  });
}

/** CSV files that come together are the tables of one set; every other file stands for itself. */
export function fileSets(files: readonly File[]): readonly (readonly File[])[] {
  const isCsv = ({ name }: File) => /\.csv$/i.test(name);
  const tables = files.filter(isCsv).sort((left, right) => (left.name < right.name ? -1 : 1));
  const others = files.filter((file) => !isCsv(file)).map((file) => [file]);
  return tables.length === 0 ? others : [...others, tables];
}
