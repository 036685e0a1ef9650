import { Redis } from 'ioredis';
import type { Logger } from '@stoa/service-kit';
import { NudgeHub } from './nudge-hub.ts';
import type { LiveTopics } from './topics.ts';

const CHANNEL = 'stoa:live';

/**
 * Live topics for many processes, over one Redis channel: the topic is the message. While Redis is
 * away nothing is nudged; when it is back every listener is, and reads what it missed.
 */
export function createRedisTopics(url: string, log: Logger): LiveTopics {
  const hub = new NudgeHub();
  const publisher = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0 });
  const subscriber = new Redis(url);
  const report = (error: Error) => log.warn({ error: error.message }, 'live topics: Redis');
  publisher.on('error', report);
  subscriber.on('error', report);
  subscriber.on('ready', () => hub.nudgeAll());
  subscriber.on('message', (_channel: string, topic: string) => void hub.nudge(topic));
  subscriber.subscribe(CHANNEL).catch(report);

  return {
    publish: (topic) => void publisher.publish(CHANNEL, topic).catch(report),
    listen: (topics) => hub.listen(topics),
    async close() {
      hub.close();
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
