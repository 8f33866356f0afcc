import Ajv2020 from "../../packages/exchange/node_modules/ajv/dist/2020.js";
import { token } from "./open-service.ts";

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Operation {
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

interface Told {
  readonly vi: string;
  readonly en: string;
}

/** A file as the service gives it. */
export interface SaidFile {
  readonly kind: string;
  readonly contentType: string;
  readonly bytes: string;
}

/** The members of all answers together: which of them are there, the schemas have said already. */
export interface SaidBody {
  readonly code: string;
  readonly text: Told;
  readonly nextStep: Told | null;
  readonly findings: readonly { readonly level: string; readonly path: string }[];
  readonly source: { readonly system: string; readonly id: string };
  readonly version: number;
  readonly changed: boolean;
  readonly chain: string;
  readonly documents: readonly { readonly kind: string }[];
  readonly files: readonly SaidFile[];
  readonly toBeSigned: string;
  readonly prepared: object;
  readonly bytes: string;
  readonly entryId: string;
  readonly alreadyQueued: boolean;
  readonly state: string;
  readonly entries: readonly SaidBody[];
  readonly hubs: readonly { readonly hub: string; readonly closed: object | null }[];
  readonly file: SaidFile;
  readonly from: string;
  readonly evidence: object;
  readonly lastCode: string | null;
  readonly next: string | null;
  readonly receipts: readonly { readonly raw: string }[];
}

/** What a call answered. */
export interface Said {
  readonly status: number;
  readonly body: SaidBody;
  /** Of an answer that is no JSON. */
  readonly bytes?: Uint8Array;
}

/**
 * Calls a service and holds every request that succeeds, and every answer, against the schemas of its own description.
 */
export async function describedClient(url: string) {
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as Described;
  const ajv = new Ajv2020.default({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "doc:", components: document.components });
  const seen = new Set<string>();

  function hold(what: string, schema: object, value: unknown): void {
    const valid = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc:#/')) as object);
    if (!valid(value)) throw new Error(`${what}: ${JSON.stringify(valid.errors)}`);
  }

  async function call(operation: string, target: string, sent?: unknown): Promise<Said> {
    const [method = "", path = ""] = operation.split(" ");
    const described = document.paths[path]?.[method.toLowerCase()];
    if (described === undefined) throw new Error(`${operation} is not described`);
    const answer = await fetch(url + target, {
      ...{ method, headers: { Authorization: `Bearer ${token}` } },
      ...(sent !== undefined && { body: typeof sent === "string" ? sent : JSON.stringify(sent) }),
    });
    const { status } = answer;
    const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
    const place = described.responses[String(status)]?.content?.[type];
    if (place === undefined) throw new Error(`${operation}: ${status} ${type} is not described`);
    if (!type.includes("json")) {
      seen.add(operation);
      return { status, body: {} as SaidBody, bytes: new Uint8Array(await answer.arrayBuffer()) };
    }
    const body: unknown = await answer.json();
    hold(`${operation} ${status}`, place.schema, body);
    if (status < 300) {
      seen.add(operation);
      const request = described.requestBody?.content?.["application/json"]?.schema;
      if (request !== undefined) hold(`${operation} request`, request, sent);
    }
    return { status, body: body as SaidBody };
  }

  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  return { call, seen, all };
}
