import type { XmlHandler } from "./read-xml.ts";

/** One handler that tells several, so that one reading of a document serves all of them. */
export function combineHandlers(handlers: readonly XmlHandler[]): XmlHandler {
  const [only] = handlers;
  if (only !== undefined && handlers.length === 1) return only;
  return {
    startElement(tag, scope) {
      for (const handler of handlers) handler.startElement?.(tag, scope);
    },
    endElement(name, start, end) {
      for (const handler of handlers) handler.endElement?.(name, start, end);
    },
    text(from, to) {
      for (const handler of handlers) handler.text?.(from, to);
    },
    character(code, from, to) {
      for (const handler of handlers) handler.character?.(code, from, to);
    },
    comment(from, to) {
      for (const handler of handlers) handler.comment?.(from, to);
    },
    instruction(target, from, to) {
      for (const handler of handlers) handler.instruction?.(target, from, to);
    },
  };
}
