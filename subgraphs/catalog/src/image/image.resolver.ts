import { Arg, FieldResolver, Resolver, Root, registerEnumType } from 'type-graphql';
import { ProductImage } from '../product/product.types.ts';

const SIZES = { SMALL: 160, MEDIUM: 480, LARGE: 1200 } as const;
type Size = (typeof SIZES)[keyof typeof SIZES];
registerEnumType(SIZES, {
  name: 'ImageSize',
  description: 'How wide a picture is.',
  valuesConfig: {
    SMALL: { description: '160 pixels, for lists.' },
    MEDIUM: { description: '480 pixels, for cards.' },
    LARGE: { description: '1200 pixels, for the product page.' },
  },
});

@Resolver(() => ProductImage)
export class ImageResolver {
  @FieldResolver(() => String, {
    description: "A WebP picture, as a path on the shop's own address. Never changes.",
  })
  url(
    @Root() image: ProductImage,
    @Arg('size', () => SIZES, { defaultValue: SIZES.MEDIUM, description: 'How wide.' }) size: Size,
  ): string {
    return `/images/${image.id}/${size}.webp`;
  }
}
