const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]/g;

/**
 * Text as it stands in HTML, between tags and in quoted attributes. Left out is what draws nothing: control characters,
 * characters of no width, and marks that turn the direction of writing. A page shows what was stored, and nothing hidden
 * beside it.
 */
export function escapeHtml(text: string): string {
  return text.replace(hidden, "").replace(/[&<>"'`]/g, (character) => entities[character] ?? character);
}
