import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server was given. */
interface ReceivedMail {
  readonly recipients: readonly string[];
  /** Lines of the head, unfolded. */
  readonly headers: readonly string[];
  readonly raw: string;
}

/** A mail server in this process. */
export interface TestMailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** Answers to the next mails that are offered, in order; after that it takes all. */
  readonly refusals: { responseCode: number; message: string }[];
  stop(): Promise<void>;
}

/** Starts a mail server that takes everything, unless told otherwise. */
export async function startMailServer(): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const refusals: TestMailServer['refusals'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      const refusal = refusals.shift();
      done(refusal && Object.assign(new Error(refusal.message), refusal));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        received.push(mailIn(Buffer.concat(parts).toString(), recipients));
        done();
      });
    },
  });
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refusals,
    stop: async () => new Promise((resolve) => server.close(resolve)),
  };
}

function mailIn(raw: string, recipients: readonly string[]): ReceivedMail {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  return { recipients, headers: head.replace(/\r\n[ \t]+/g, ' ').split('\r\n'), raw };
}
