import type { AccountRole } from '@stoa/service-kit';
import { badUserInput } from '@stoa/service-kit';
import { countOf, newestFirst, type Context, type Page, type PageArgs } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { USER_COLUMNS, toUser } from './account.rows.ts';
import type { User } from './user.types.ts';

const MAX_SEARCH = 200;

export interface UserListArgs extends PageArgs {
  readonly search?: string | null;
  readonly role?: AccountRole | null;
}

/**
 * Accounts, newest first, whose name or e-mail address contains what is searched for.
 *
 * @throws `BAD_USER_INPUT` for a page or cursor that cannot be, or a search of over 200 characters.
 */
export async function listUsers(context: Context, args: UserListArgs): Promise<Page<User>> {
  const search = args.search?.trim() ?? '';
  if (search.length > MAX_SEARCH) {
    throw badUserInput([{ path: 'search', message: `has more than ${MAX_SEARCH} characters` }]);
  }
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const matching = tables(context)
    .selectFrom('account')
    .$if(search !== '', (query) =>
      query.where((eb) => eb.or([eb('email', 'ilike', pattern), eb('name', 'ilike', pattern)])),
    )
    .$if(args.role != null, (query) => query.where('role', '=', args.role ?? 'CUSTOMER'));
  return newestFirst(args, {
    name: 'users, newest',
    by: 'created_at',
    rows: matching.select(USER_COLUMNS),
    toNode: toUser,
    countAll: countOf(matching),
  });
}
