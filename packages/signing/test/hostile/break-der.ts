import type { Choices } from "./choices.ts";

/** One value, as a tree that may be broken and written again. */
interface Node {
  tag: number;
  readonly children?: Node[];
  content: Uint8Array;
}

const oid = 6;

/** Reads what can be read as a tree; octets that hold a value themselves are one too. */
function treeOf(bytes: Uint8Array, depth: number): Node[] | undefined {
  const nodes: Node[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [tag = 0, first = 0] = bytes.subarray(at, at + 2);
    const count = first > 0x80 ? first & 0x7f : 0;
    let length = count === 0 ? first : 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
    const start = at + 2 + count;
    if (first === 0x80 || tag === 0 || (tag & 0x1f) === 0x1f || start + length > bytes.length) return undefined;
    const content = bytes.subarray(start, start + length);
    const isNest = (tag & 0x20) !== 0 || (tag === 4 && content[0] === 0x30 && content.length > 8);
    const children = isNest && depth > 0 ? treeOf(content, depth - 1) : undefined;
    nodes.push({ tag, content, ...(children && { children }) });
    at = start + length;
  }
  return nodes;
}

function write({ tag, content, children }: Node): Uint8Array {
  const inner = children === undefined ? content : Buffer.concat(children.map(write));
  return Buffer.concat([header(tag, inner.length), inner]);
}

function header(tag: number, length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(tag, length);
  if (length < 0x100) return Uint8Array.of(tag, 0x81, length);
  if (length < 0x10000) return Uint8Array.of(tag, 0x82, length >> 8, length & 255);
  return Uint8Array.of(tag, 0x83, length >> 16, (length >> 8) & 255, length & 255);
}

interface Place {
  readonly siblings: Node[];
  readonly at: number;
}

function placesOf(siblings: Node[], found: Place[] = []): Place[] {
  siblings.forEach((node, at) => {
    found.push({ siblings, at });
    if (node.children) placesOf(node.children, found);
  });
  return found;
}

/**
 * Breaks the structure and writes it with lengths that fit again: values taken out, doubled, moved, exchanged for those of
 * another file, with another tag, another header. What is no DER stays what it is.
 */
export function breakDer(bytes: Uint8Array, other: Uint8Array, choices: Choices): Uint8Array {
  const { below, pick } = choices;
  const tree = treeOf(bytes, 24);
  if (tree === undefined || tree.length === 0) return bytes;
  const places = placesOf(tree);
  const { siblings, at } = pick(places);
  const node = siblings[at] as Node;
  const strange = () => {
    const there = placesOf(treeOf(other, 24) ?? []);
    const place = there.length === 0 ? undefined : pick(there);
    return place?.siblings[place.at] ?? node;
  };
  const raw = (...parts: readonly Uint8Array[]): Node => {
    // A value whose header is what it should not be: its content is the whole of it, put in place of the value.
    const whole = new Uint8Array(Buffer.concat(parts));
    return { tag: whole[0] ?? 0, content: whole, children: [] };
  };
  const written = new Uint8Array(write(node));
  const content = written.subarray(header(node.tag, 0).length - 2 + headerLength(written));
  switch (below(12)) {
    case 0:
      siblings.splice(at, 1);
      break;
    case 1:
      siblings.splice(at, 0, node);
      break;
    case 2: {
      const to = below(siblings.length);
      [siblings[at], siblings[to]] = [siblings[to] as Node, node];
      break;
    }
    case 3:
      siblings[at] = strange();
      break;
    case 4:
      siblings.splice(below(siblings.length + 1), 0, strange());
      break;
    case 5:
      siblings[at] = { ...node, tag: below(3) === 0 ? below(256) : node.tag ^ (1 << below(8)) };
      break;
    case 6: {
      const changed = content.slice();
      if (changed.length > 0) changed[below(changed.length)] = below(256);
      siblings[at] = { tag: node.tag, content: changed };
      break;
    }
    case 7:
      siblings[at] = { tag: 0x30, content: new Uint8Array(), children: [node] };
      break;
    case 8: {
      // The same value once more elsewhere, and gone from here.
      siblings.splice(at, 1);
      const target = pick(places);
      target.siblings.splice(target.at, 0, node);
      break;
    }
    case 9:
      return replaced(bytes, written, Buffer.concat([Uint8Array.of(node.tag, 0x80), content, Uint8Array.of(0, 0)]));
    case 10: {
      const length = content.length;
      const padded = Uint8Array.of(node.tag, 0x84, 0, length >> 16, (length >> 8) & 255, length & 255);
      return replaced(bytes, written, Buffer.concat([padded, content]));
    }
    default: {
      const ids = places.filter((place) => place.siblings[place.at]?.tag === oid);
      const [one, two] = ids.length === 0 ? [] : [pick(ids), pick(ids)];
      const [first, second] = [one?.siblings[one.at], two?.siblings[two.at]];
      if (first && second) [first.content, second.content] = [second.content, first.content];
    }
  }
  void raw;
  return new Uint8Array(Buffer.concat(tree.map(write)));
}

function headerLength(written: Uint8Array): number {
  const first = written[1] ?? 0;
  return 2 + (first > 0x80 ? first & 0x7f : 0);
}

/** Lengths around it no longer fit, which is the point. */
function replaced(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf(from);
  if (at < 0) return bytes;
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), to, bytes.subarray(at + from.length)]));
}
