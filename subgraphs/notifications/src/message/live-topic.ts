/** The live topic that is nudged when somebody has a new notification. */
export const liveTopicOf = (recipientId: string): string => `notifications of ${recipientId}`;
