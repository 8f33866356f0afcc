/** How far from each edge of a page its words may stand, in points. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Rounding, and letters such as `j` and `f` that reach out of their own width. */
const tolerance = 1;
/** Lines of text stand closer than their boxes: accents above capitals reach into the line before. */
const sharedHeight = 0.4;

/**
 * Words that stand beyond the edges of their page, and words that are drawn over each other, as `pdftotext -bbox` sees
 * them. None, when nothing of a paper is cut or hidden.
 */
export function misplacedWords(boundingBoxes: string, edges: Edges): readonly string[] {
  return boundingBoxes
    .split("<page ")
    .slice(1)
    .flatMap((page, at) => {
      const size = /^width="([\d.]+)" height="([\d.]+)"/.exec(page);
      const words = wordsOf(page).sort((one, other) => one.top - other.top);
      const told = (what: string) => `page ${at + 1}: ${what}`;
      const beyond = words.filter(
        ({ left, top, right, bottom }) =>
          left < edges.left - tolerance ||
          top < edges.top - tolerance ||
          right > Number(size?.[1]) - edges.right + tolerance ||
          bottom > Number(size?.[2]) - edges.bottom + tolerance,
      );
      return [
        ...beyond.map(({ text }) => told(`"${text}" is beyond the edges`)),
        ...overlaps(words).map(([one, other]) => told(`"${one.text}" and "${other.text}" overlap`)),
      ];
    });
}

function wordsOf(page: string): Word[] {
  const shape = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g;
  return [...page.matchAll(shape)].map(([, left, top, right, bottom, text = ""]) => ({
    text,
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
}

/** Pairs out of words that are sorted from the top. */
function overlaps(words: readonly Word[]): readonly (readonly [Word, Word])[] {
  const pairs: [Word, Word][] = [];
  words.forEach((one, at) => {
    for (let next = at + 1; next < words.length; next++) {
      const other = words[next];
      if (other === undefined || other.top >= one.bottom) break;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - other.top;
      const least = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (wide > tolerance && high > sharedHeight * least) pairs.push([one, other]);
    }
  });
  return pairs;
}
