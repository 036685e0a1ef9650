import { NudgeHub } from './nudge-hub.ts';
import type { LiveTopics } from './topics.ts';

/** Live topics for one process. */
export function createLocalTopics(): LiveTopics {
  const hub = new NudgeHub();
  return {
    publish: (topic) => hub.nudge(topic),
    listen: (topics) => hub.listen(topics),
    close: async () => hub.close(),
  };
}
