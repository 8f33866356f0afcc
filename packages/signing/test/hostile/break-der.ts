import type { Choices } from "./choices.ts";

/** One value of a tree that may be broken and written again. */
interface Node {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly children?: Node[];
  /** Written as it is, whatever its header says. */
  readonly isRaw?: boolean;
}

const deepest = 24;
const objectIdentifier = 6;
const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Reads what can be read as a tree; octets that hold a value themselves are one too. */
function treeOf(bytes: Uint8Array, depth: number = deepest): Node[] | undefined {
  const nodes: Node[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [tag = 0, first = 0] = bytes.subarray(at, at + 2);
    const count = first > 0x80 ? first & 0x7f : 0;
    let length = count === 0 ? first : 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
    const start = at + 2 + count;
    if (first === 0x80 || tag === 0 || (tag & 0x1f) === 0x1f || start + length > bytes.length)
      return undefined;
    const content = bytes.subarray(start, start + length);
    const isNest = (tag & 0x20) !== 0 || (tag === 4 && content[0] === 0x30 && content.length > 8);
    const children = isNest && depth > 0 ? treeOf(content, depth - 1) : undefined;
    nodes.push({ tag, content, ...(children && { children }) });
    at = start + length;
  }
  return nodes;
}

function contentOf({ content, children }: Node): Uint8Array {
  return children === undefined ? content : join(...children.map(write));
}

function write(node: Node): Uint8Array {
  if (node.isRaw) return node.content;
  const content = contentOf(node);
  return join(Uint8Array.of(node.tag), lengthOf(content.length), content);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  if (length < 0x100) return Uint8Array.of(0x81, length);
  if (length < 0x10000) return Uint8Array.of(0x82, length >> 8, length & 255);
  return Uint8Array.of(0x83, length >> 16, (length >> 8) & 255, length & 255);
}

interface Place {
  readonly siblings: Node[];
  readonly at: number;
}

function placesOf(siblings: Node[], found: Place[] = []): Place[] {
  for (const [at, { children }] of siblings.entries()) {
    found.push({ siblings, at });
    if (children !== undefined) placesOf(children, found);
  }
  return found;
}

/**
 * Breaks the structure and writes it with lengths that fit again: values taken out, doubled, moved, exchanged for those of
 * another file, with another tag or header. What is no DER stays what it is.
 */
export function breakDer(bytes: Uint8Array, other: Uint8Array, choices: Choices): Uint8Array {
  const { below, pick } = choices;
  const tree = treeOf(bytes);
  if (tree === undefined || tree.length === 0) return bytes;
  const places = placesOf(tree);
  const { siblings, at } = pick(places);
  const node = siblings[at];
  if (node === undefined) return bytes;
  const { tag } = node;
  const strange = (): Node => {
    const there = placesOf(treeOf(other) ?? []);
    const place = there.length === 0 ? undefined : pick(there);
    return place?.siblings[place.at] ?? node;
  };
  const raw = (...parts: readonly Uint8Array[]): Node => ({ tag, content: join(...parts), isRaw: true });
  switch (below(12)) {
    case 0:
      siblings.splice(at, 1);
      break;
    case 1:
      siblings.splice(at, 0, node);
      break;
    case 2:
      siblings.splice(below(siblings.length), 0, ...siblings.splice(at, 1));
      break;
    case 3:
      siblings[at] = strange();
      break;
    case 4:
      siblings.splice(below(siblings.length + 1), 0, strange());
      break;
    case 5:
      siblings[at] = { ...node, tag: below(3) === 0 ? below(256) : tag ^ (1 << below(8)) };
      break;
    case 6: {
      const changed = contentOf(node).slice();
      if (changed.length > 0) changed[below(changed.length)] = below(256);
      siblings[at] = { tag, content: changed };
      break;
    }
    case 7:
      siblings[at] = { tag: 0x30, content: new Uint8Array(), children: [node] };
      break;
    case 8: {
      siblings.splice(at, 1);
      const { siblings: others, at: place } = pick(places);
      others.splice(place, 0, raw(write(node)));
      break;
    }
    case 9:
      siblings[at] = raw(Uint8Array.of(tag, 0x80), contentOf(node), Uint8Array.of(0, 0));
      break;
    case 10: {
      const content = contentOf(node);
      siblings[at] = raw(Uint8Array.of(tag, 0x83, 0, content.length >> 8, content.length & 255), content);
      break;
    }
    default: {
      const named = places.filter((place) => place.siblings[place.at]?.tag === objectIdentifier);
      const [one, two] = named.length === 0 ? [] : [pick(named), pick(named)];
      const [first, second] = [one?.siblings[one.at], two?.siblings[two.at]];
      if (one === undefined || two === undefined || first === undefined || second === undefined) break;
      one.siblings[one.at] = second;
      two.siblings[two.at] = first;
    }
  }
  return join(...tree.map(write));
}
