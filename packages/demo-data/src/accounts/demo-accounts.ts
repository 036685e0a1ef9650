import { day } from '../calendar.ts';
import { demoId } from '../demo-id.ts';
import { seededRandom } from '../seeded-random.ts';
import { customerSheets } from './customer-sheets.ts';
import type { CustomerSheet } from './customer-sheets.ts';

/** Somebody who can sign in. */
export interface DemoAccount {
  readonly id: string;
  readonly email: string;
  /** In plain text; the same for all demo accounts, see `demoPassword`. */
  readonly password: string;
  /** The person's name. */
  readonly name: string;
  readonly role: 'ADMIN' | 'VENDOR' | 'CUSTOMER';
  /** A vendor's shop. */
  readonly displayName?: string;
  /** E.164; numbers that telephone authorities reserve for fiction. */
  readonly phone?: string;
  readonly createdAt: Date;
  /** The first one is the default. */
  readonly addresses: readonly DemoAddress[];
}

/** Where parcels go. */
export interface DemoAddress {
  readonly id: string;
  readonly fullName: string;
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly postalCode: string;
  readonly region?: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** E.164. */
  readonly phone?: string;
}

/** The password of every demo account. */
export const demoPassword = 'stoa-demo-2026';

/** A vendor of the demo shop; the e-mail address is `<handle>@stoa.example`. */
export type VendorHandle = 'nordlys' | 'kilnandkettle' | 'hollinrow';

const opened = new Date('2024-08-12T07:00:00Z');

/** The administrator of the demo shop. */
export const demoAdmin: DemoAccount = {
  id: demoId('account:admin@stoa.example', opened),
  email: 'admin@stoa.example',
  password: demoPassword,
  name: 'Thea Galanis',
  role: 'ADMIN',
  createdAt: opened,
  addresses: [],
};

/** The vendors by their handles. */
export const demoVendors: Readonly<Record<VendorHandle, DemoAccount>> = {
  nordlys: vendor('nordlys', 'Nordlys', {
    name: 'Sunniva Dahl',
    line1: 'Fyrgata 8',
    city: 'Trondheim',
    postalCode: '7011',
    countryCode: 'NO',
  }),
  kilnandkettle: vendor('kilnandkettle', 'Kiln & Kettle', {
    name: 'Rosalind Achterberg',
    line1: 'Ovenstraat 21',
    city: 'Delft',
    postalCode: '2611 GX',
    countryCode: 'NL',
  }),
  hollinrow: vendor('hollinrow', 'Hollin Row', {
    name: 'Callum Strachan',
    line1: '4 Hollin Row',
    city: 'Hebden Bridge',
    postalCode: 'HX7 8ZZ',
    countryCode: 'GB',
    phone: '+442079460181',
  }),
};

/** The customer to sign in as: has two addresses and some orders in every state worth seeing. */
export const demoMainCustomer: DemoAccount = customer(
  {
    name: 'Clara Lindqvist',
    line1: 'Lindenufer 14',
    line2: '3. Etage links',
    city: 'Berlin',
    postalCode: '13597',
    countryCode: 'DE',
    phone: '+493023125042',
  },
  'customer@stoa.example',
  new Date('2024-10-05T17:24:00Z'),
  [
    {
      name: 'Clara Lindqvist',
      line1: 'Werkhof 3',
      line2: 'Studio Lindqvist',
      city: 'Potsdam',
      postalCode: '14467',
      countryCode: 'DE',
    },
  ],
);

/** All customers, the main one first. */
export const demoCustomers: readonly DemoAccount[] = [
  demoMainCustomer,
  ...customerSheets.map((sheet, index) => {
    const random = seededRandom(`customer:${sheet.name}`);
    const joined = opened.getTime() + (40 + index * 17) * day + random.between(0, day - 1);
    return customer(sheet, emailOf(sheet.name), new Date(joined));
  }),
];

/** Everybody who can sign in: the administrator, the vendors, the customers. */
export const demoAccounts: readonly DemoAccount[] = [
  demoAdmin,
  ...Object.values(demoVendors),
  ...demoCustomers,
];

function vendor(handle: VendorHandle, displayName: string, sheet: CustomerSheet): DemoAccount {
  const email = `${handle}@stoa.example`;
  return { ...customer(sheet, email, opened), role: 'VENDOR', displayName };
}

function customer(
  sheet: CustomerSheet,
  email: string,
  createdAt: Date,
  furtherAddresses: readonly CustomerSheet[] = [],
): DemoAccount {
  return {
    id: demoId(`account:${email}`, createdAt),
    email,
    password: demoPassword,
    name: sheet.name,
    role: 'CUSTOMER',
    ...(sheet.phone && { phone: sheet.phone }),
    createdAt,
    addresses: [sheet, ...furtherAddresses].map(({ name, ...address }, index) => ({
      id: demoId(`address:${email}:${index}`, createdAt),
      fullName: name,
      ...address,
    })),
  };
}

/** `Léa Moreau` becomes `lea.moreau@mail.example`. */
function emailOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll(/[^a-z]+/g, '.');
  return `${plain}@mail.example`;
}
