import { queryWrong } from "./serve.faults.ts";

/**
 * A member of a query that says yes or no; no when it is left out.
 *
 * @throws EmrError `exchange.cli.query_wrong`
 */
export function flagIn(query: URLSearchParams, name: string): boolean {
  const text = query.get(name) ?? "false";
  if (text !== "true" && text !== "false") throw queryWrong({ names: [`${name} true|false`] });
  return text === "true";
}
