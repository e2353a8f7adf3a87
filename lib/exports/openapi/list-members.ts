import { z } from "zod";
import { PARAMETERS } from "@/lib/filters/filters-address";
import { describeParameters, OWN_PARAMETERS } from "./describe-parameters";

/** A member of an answer, or a parameter, and what it means. */
export type Member = { name: string; meaning: string };

/** The members of an answer and of the record or records in it, as its schema describes them. */
export function listMembers(schema: z.ZodType): Member[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(shapeOf(schema)).flatMap(([name, member]) => {
    const inner = member instanceof z.ZodArray ? member.element : member;
    const isRecord = (name === "items" || name === "item") && inner instanceof z.ZodObject;
    if (!isRecord) return [{ name, meaning: meaningOf(member) }];
    const path = name === "items" ? "items[]" : "item";
    return Object.entries(shapeOf(inner)).map(([part, value]) => {
      return { name: `${path}.${part}`, meaning: meaningOf(value) };
    });
  });
}

export function listParameters(): Member[] {
  const shape = shapeOf(describeParameters(PARAMETERS).extend(OWN_PARAMETERS));
  return Object.entries(shape).map(([name, schema]) => ({ name, meaning: meaningOf(schema) }));
}

function shapeOf(schema: z.ZodObject): Record<string, z.ZodType> {
  return schema.shape as Record<string, z.ZodType>;
}

/** Its description, or that of what it holds; else its sort. */
function meaningOf(schema: unknown): string {
  if (!(schema instanceof z.ZodType)) return "";
  const own = schema.description ?? schema.meta()?.description;
  if (own !== undefined) return own;
  if (schema instanceof z.ZodArray || schema instanceof z.ZodOptional)
    return meaningOf(schema instanceof z.ZodArray ? schema.element : schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.map(meaningOf).filter(Boolean)[0] ?? "";
  if (schema instanceof z.ZodEnum) return schema.options.join(", ");
  return schema.def.type;
}
