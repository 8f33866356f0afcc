const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/**
 * Text as it stands in HTML, between tags and in quoted attributes. Control characters and marks that turn the direction
 * of writing are left out: a page shows what was stored, and nothing hidden beside it.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/[&<>"'`]/g, (character) => entities[character] ?? character);
}
