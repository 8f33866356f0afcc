import * as z from "zod/mini";
import { kindOf, labelled, text } from "../../src/shape/field.ts";
import { objectOf, oneOf } from "../../src/shape/object-of.ts";

// Compiled, never run: each line marked with @ts-expect-error must stay an error.
interface Thing {
  readonly name: string;
  readonly colour?: "red" | "blue";
}
const name = labelled(text, "", "tên");
const colour = z.enum(["red", "blue"]);

export const whole: z.ZodMiniType<Thing> = objectOf<Thing>({ name, colour: z.exactOptional(colour) });
// @ts-expect-error a member of the type was forgotten
export const forgotten = objectOf<Thing>({ name });
// @ts-expect-error a required member is optional in the schema
export const optional = objectOf<Thing>({ name: z.exactOptional(name), colour: z.exactOptional(colour) });
// @ts-expect-error an optional member is required in the schema
export const required = objectOf<Thing>({ name, colour });
// @ts-expect-error the schema takes values that the type has not
export const wider = objectOf<Thing>({ name, colour: z.exactOptional(z.enum(["red", "green"])) });
// @ts-expect-error the type has no such member
export const more = objectOf<Thing>({ name, colour: z.exactOptional(colour), size: text });

type Shape = { readonly kind: "dot" } | { readonly kind: "line"; readonly to: string };
const dot = objectOf<Extract<Shape, { kind: "dot" }>>({ kind: kindOf("dot", "loại", "kind") });
// @ts-expect-error a kind has no schema
export const shapes = oneOf<Shape, "kind">("kind", { dot });
