import { Redis } from 'ioredis';
import type { Logger } from '@stoa/service-kit';
import { NudgeHub } from './nudge-hub.ts';
import type { LiveTopics } from './topics.ts';

const CHANNEL = 'stoa:live';
/** No topic: nudges may have been lost, everybody is to look. */
const ALL = '*';

/**
 * Live topics for many processes, over one Redis channel: the topic is the message. While Redis is
 * away nothing is nudged; when it is back every listener is, and reads what it missed.
 */
export function createRedisTopics(url: string, log: Logger): LiveTopics {
  const hub = new NudgeHub();
  const report = (error: Error) => log.warn({ error: error.message }, 'live topics: Redis');
  const publisher = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0 });
  const publish = (message: string) => void publisher.publish(CHANNEL, message).catch(report);
  publisher.on('error', report);
  // What this process published while it had no connection reached nobody.
  publisher.on('ready', () => publish(ALL));

  const subscriber = new Redis(url, { autoResubscribe: false });
  subscriber.on('error', report);
  subscriber.on('ready', () => {
    subscriber.subscribe(CHANNEL).then(() => hub.nudgeAll(), report);
  });
  subscriber.on('message', (_channel: string, message: string) => {
    if (message === ALL) hub.nudgeAll();
    else hub.nudge(message);
  });

  return {
    publish,
    listen: (topics) => hub.listen(topics),
    async close() {
      hub.close();
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
