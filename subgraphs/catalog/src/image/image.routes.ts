import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { IMAGE_WIDTHS, type ImageStore } from './image-store.ts';

const params = z.object({
  id: z.uuid(),
  width: z.coerce.number().pipe(z.literal(IMAGE_WIDTHS)),
});

/** `GET /images/<id>/<width>.webp`. A picture never changes under its id, so it is cached for good. */
export async function imageRoutes(app: FastifyInstance, store: ImageStore): Promise<void> {
  app.get('/images/:id/:width.webp', async (request, reply) => {
    const asked = params.safeParse(request.params);
    const picture = asked.success ? await store.read(asked.data.id, asked.data.width) : null;
    if (picture === null) {
      return reply.code(404).send({ error: 'There is no such picture in this width.' });
    }
    return reply
      .header('content-type', 'image/webp')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(picture);
  });
}
