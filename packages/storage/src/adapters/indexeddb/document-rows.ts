import { headOf } from "../../front/commit.ts";
import type { StorageTransaction } from "../../front/storage-adapter.ts";
import type { KeyMaker } from "./keys.ts";
import type { OlderHead } from "./schema.ts";
import { compact, type Tables, under } from "./tables.ts";

interface DocumentRows
  extends Pick<
    StorageTransaction,
    | "newestHead"
    | "readVersion"
    | "documentOfSource"
    | "insertVersion"
    | "listHeads"
    | "listVersions"
    | "listAppended"
  > {
  /** Asks at once for what the next version that is inserted will need, without waiting. */
  foreseeVersion(): void;
}

/** The documents of one facility. */
export function documentRows(tables: Tables, keyOf: KeyMaker): DocumentRows {
  /** The place of the version that was committed last. */
  let newest: Promise<number> | undefined;
  const newestPlace = () => {
    newest ??= tables("document")
      // The newest version of all is the newest one of its document.
      .last(under(keyOf(), undefined, "appended"))
      .then((row) => (row === undefined ? -1 : placeOf(row)));
    // Told to whoever inserts.
    newest.catch(() => undefined);
    return newest;
  };
  return {
    foreseeVersion: () => void newestPlace(),
    async newestHead(documentId) {
      return (await tables("document").get(keyOf(documentId)))?.head;
    },
    async readVersion(documentId, version) {
      const versions = tables("version");
      const found =
        version === undefined
          ? await versions.first(under(keyOf(documentId)))
          : await versions.get(keyOf(documentId, -version));
      return found?.document;
    },
    async documentOfSource({ system, id }) {
      return (await tables("source").get(keyOf(system, id)))?.documentId;
    },
    async insertVersion(document, index) {
      const { documentId, episodeId, version } = document;
      const documents = tables("document");
      const key = keyOf(documentId);
      // The head of the newest version stands with its document, that of any other in a row of its own.
      const before = version === 1 ? undefined : await documents.get(key);
      newest = newestPlace().then((place) => place + 1);
      const appended = keyOf(await newest);
      if (before !== undefined) {
        const { appended, head } = before;
        tables("head").add({ key: keyOf(documentId, head.version), appended, head });
      }
      const kept = { ...document, body: compact(document.body) };
      tables("version").add({ key: keyOf(documentId, -version), document: kept });
      documents.put({ key, episode: keyOf(episodeId, documentId), appended, head: headOf(document) });
      if (index !== undefined) tables("source").put({ key: keyOf(index.system, index.id), documentId });
    },
    async listHeads(episodeId, { after, limit }) {
      const span =
        episodeId === undefined
          ? under(keyOf(), after && keyOf(after))
          : under(keyOf(episodeId), after && keyOf(episodeId, after), "episode");
      return (await tables("document").list(span, limit)).map(({ head }) => head);
    },
    async listVersions(documentId, { after, limit }) {
      const behind = after === undefined ? undefined : keyOf(documentId, after);
      const [rows, document] = await Promise.all([
        tables("head").list(under(keyOf(documentId), behind), limit),
        tables("document").get(keyOf(documentId)),
      ]);
      const heads = rows.map(({ head }) => head);
      const isLast = document !== undefined && document.head.version > (after ?? 0) && heads.length < limit;
      return isLast ? [...heads, document.head] : heads;
    },
    async listAppended({ after, limit }) {
      const span = under(keyOf(), after === undefined ? undefined : keyOf(after), "appended");
      const [older, newer] = await Promise.all([
        tables("head").list(span, limit),
        tables("document").list(span, limit),
      ]);
      return [...older, ...newer]
        .map((row) => ({ place: placeOf(row), head: row.head }))
        .sort((a, b) => a.place - b.place)
        .slice(0, limit);
    },
  };
}

function placeOf({ appended }: OlderHead): number {
  return Number(appended.at(-1));
}
