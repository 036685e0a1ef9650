import { StripeApiError } from './errors.ts';

export type KeyKind = 'publishable' | 'secret';

/**
 * Tells a secret (`sk_`, `rk_`) from a publishable (`pk_`) key, sent as `Bearer <key>` or as the
 * user of Basic authentication. Any key of the right form is good: there is one account.
 * @throws StripeApiError 401 without a key, or when it has another form.
 */
export function readApiKey(authorization: string | undefined): KeyKind {
  const [scheme, credentials = ''] = authorization?.split(' ') ?? [];
  const key =
    scheme?.toLowerCase() === 'basic'
      ? Buffer.from(credentials, 'base64').toString().split(':')[0]
      : credentials;
  if (!key) {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  if (/^[sr]k_\w+$/.test(key)) return 'secret';
  if (/^pk_\w+$/.test(key)) return 'publishable';
  throw unauthorized(`Invalid API Key provided: ${key.slice(0, 3)}${'*'.repeat(8)}`);
}

export function secretKeyRequired(): StripeApiError {
  return new StripeApiError(403, {
    type: 'invalid_request_error',
    code: 'secret_key_required',
    message:
      'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.',
  });
}

function unauthorized(message: string): StripeApiError {
  return new StripeApiError(401, { type: 'invalid_request_error', message });
}
