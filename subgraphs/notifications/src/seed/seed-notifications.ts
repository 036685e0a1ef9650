import type { NotificationsContext } from '../context.ts';
export async function seedNotifications(_context: NotificationsContext): Promise<void> {}
