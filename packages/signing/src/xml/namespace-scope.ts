import { type XmlNamespaceDeclaration, xmlNamespace } from "./xml-name.ts";

/** Which namespace each prefix stands for, at the place where the reader is. Look-ups take constant time. */
export class NamespaceScope {
  readonly #bindings = new Map<string, string[]>();
  /** Declarations that hold, hidden ones included. */
  size = 0;

  constructor(inherited: readonly XmlNamespaceDeclaration[] = []) {
    this.enter([{ prefix: "xml", uri: xmlNamespace }, ...inherited]);
  }

  /** The namespace of a prefix; empty for no namespace, `undefined` for a prefix that nobody declared. */
  get(prefix: string): string | undefined {
    const bound = this.#bindings.get(prefix);
    return bound?.[bound.length - 1] ?? (prefix === "" ? "" : undefined);
  }

  enter(declarations: readonly XmlNamespaceDeclaration[]): void {
    this.size += declarations.length;
    for (const { prefix, uri } of declarations) {
      const bound = this.#bindings.get(prefix);
      if (bound === undefined) this.#bindings.set(prefix, [uri]);
      else bound.push(uri);
    }
  }

  leave(declarations: readonly XmlNamespaceDeclaration[]): void {
    this.size -= declarations.length;
    for (const { prefix } of declarations) {
      const bound = this.#bindings.get(prefix);
      bound?.pop();
      if (bound?.length === 0) this.#bindings.delete(prefix);
    }
  }

  /** Everything in scope but the built-in `xml`. */
  list(): readonly XmlNamespaceDeclaration[] {
    const found: XmlNamespaceDeclaration[] = [];
    for (const prefix of this.#bindings.keys()) {
      const uri = this.get(prefix);
      if (prefix !== "xml" && uri !== undefined && uri !== "") found.push({ prefix, uri });
    }
    return found;
  }
}
