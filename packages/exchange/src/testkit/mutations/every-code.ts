/** A host's list in which every code has the same lines, but for one that it does not know or knows otherwise. */
export class EveryCode<Line> extends Map<string, readonly Line[]> {
  readonly #lines: readonly Line[];
  readonly #except: string;
  readonly #other: readonly Line[] | undefined;

  constructor(lines: readonly Line[], except: string, other?: readonly Line[]) {
    super();
    this.#lines = lines;
    this.#except = except;
    this.#other = other;
  }

  override get(code: string): readonly Line[] | undefined {
    return code === this.#except ? this.#other : this.#lines;
  }

  override has(code: string): boolean {
    return this.get(code) !== undefined;
  }
}
