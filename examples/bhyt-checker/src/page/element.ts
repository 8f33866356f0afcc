/** What a new element gets: attributes, and what happens to it. */
export interface ElementProps {
  readonly [attribute: string]: string | boolean | undefined | ((event: never) => void);
}

/** Makes an element. Content is always text, never markup: what stands in a file cannot become part of the page. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  props: ElementProps = {},
  ...content: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === "function") made.addEventListener(key, value as (event: Event) => void);
    else if (value === true) made.setAttribute(key, "");
    else if (typeof value === "string") made.setAttribute(key, value);
  }
  made.append(...content.filter((part) => part !== undefined));
  return made;
}

const shapes = {
  shield: "M12 3l7 3v5c0 4.6-3 8.2-7 10-4-1.8-7-5.4-7-10V6zM9 12l2 2 4-4",
  upload: "M12 15V4M7.5 8.5L12 4l4.5 4.5M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4",
  error: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9l6 6M15 9l-6 6",
  warning: "M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.1",
  information: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.6v.1",
  ok: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.2l2.8 2.8L16 9.6",
  close: "M6 6l12 12M18 6L6 18",
} as const;

/** A drawing beside a word; it says nothing by itself. */
export function icon(shape: keyof typeof shapes): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", `icon icon-${shape}`);
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", shapes[shape]);
  drawing.append(path);
  return drawing;
}
