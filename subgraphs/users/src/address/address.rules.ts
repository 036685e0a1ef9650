import { z } from 'zod';

const text = (max: number) => z.string().trim().min(1).max(max);
/** An empty field of a form is no line. */
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((line) => line || null);

/** What an address must be like. Country and phone are checked by their scalars. */
export const addressRules = z.object({
  fullName: text(100),
  line1: text(200),
  line2: optionalText(200),
  city: text(100),
  postalCode: text(20),
  region: optionalText(100),
  countryCode: z.string().toUpperCase(),
  phone: z
    .string()
    .nullish()
    .transform((phone) => phone ?? null),
});

/** The same, as the database has it. */
export const addressColumns = (address: z.infer<typeof addressRules>) => ({
  full_name: address.fullName,
  line1: address.line1,
  line2: address.line2,
  city: address.city,
  postal_code: address.postalCode,
  region: address.region,
  country_code: address.countryCode,
  phone: address.phone,
});
