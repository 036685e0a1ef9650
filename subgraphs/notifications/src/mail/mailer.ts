/** A mail, ready to be sent. */
export interface OutgoingMail {
  /** Stands in the mail's `Message-ID`: sent twice, mail programs can tell that it is the same. */
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Where mail goes. */
export interface Mailer {
  /**
   * @returns what became of it, for the delivery history.
   * @throws {MailNotSent} when it was not taken.
   */
  send(mail: OutgoingMail): Promise<string>;
}

/** The mail was not taken. The message may hold the address: it is for the history, not for a log. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
  /** Whether another try would end the same. */
  readonly permanent: boolean;

  constructor(reason: string, permanent: boolean) {
    super(reason);
    this.permanent = permanent;
  }
}
