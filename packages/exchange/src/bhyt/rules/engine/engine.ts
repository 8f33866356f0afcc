/** What checked: reports name it, so that a result can be had again. A test keeps it equal to package.json. */
export const bhytEngine = { package: "@benhan/exchange", version: "0.0.0" } as const;
