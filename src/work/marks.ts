import { createHash, createHmac } from 'node:crypto'

/**
 * What stands for a child where the child itself must not: in addresses, in the log's chain, in the memory of an erasure,
 * and on the screen of somebody who works with aliases. All are made with the key of the installation, so that nobody
 * without it can work back from them, and the same child always has the same.
 */

/** Stands for a child in the log and after an erasure: 64 hexadecimal digits. */
export function personMark(key: string, laCode: string, personId: string): string {
  return createHmac('sha256', key).update(`mark|${laCode}|${personId}`).digest('hex')
}

/** Stands for the key of a row, which holds identifiers, before who works with aliases: 24 hexadecimal digits. */
export function rowMark(key: string, laCode: string, rowKey: string): string {
  return createHmac('sha256', key).update(`row|${laCode}|${rowKey}`).digest('hex').slice(0, 24)
}

const letters = '23456789abcdefghjkmnpqrstuvwxyz'

/** A child's address and alias identifier: twelve letters and digits that cannot be mistaken for one another. */
export function referenceOf(key: string, laCode: string, personId: string): string {
  const bytes = createHmac('sha256', key).update(`reference|${laCode}|${personId}`).digest()
  let reference = ''
  for (let at = 0; at < 12; at++) reference += letters[(bytes[at] as number) % letters.length]
  return reference
}

const first =
  'Amber Ash Autumn Bay Birch Blue Bramble Bronze Cedar Clover Coral Copper Crimson Dale Dawn Dusk Elder Ember Fern Flint Frost Gale Garnet Gold Green Grove Hazel Heath Holly Indigo Ivory Ivy Jade Jasper Juniper Lake Larch Laurel Lilac Linden Maple Marsh Meadow Misty Moss Oak Olive Opal Pearl Pine Quartz Rain River Rowan Ruby Russet Sage Sandy Scarlet Silver Sorrel Tawny Topaz Violet Willow'.split(
    ' ',
  )
const second =
  'Avocet Badger Bee Beetle Bittern Blackbird Bunting Buzzard Chaffinch Coot Cormorant Crane Cricket Curlew Deer Dipper Dormouse Dove Dragonfly Dunlin Egret Falcon Finch Fox Gannet Goldcrest Goldfinch Goose Grebe Grouse Hare Harrier Hawk Hedgehog Heron Hobby Jay Kestrel Kingfisher Kite Knot Lapwing Linnet Magpie Marten Martin Merlin Moth Nightingale Nuthatch Osprey Otter Owl Oystercatcher Partridge Petrel Pipit Plover Puffin Quail Redstart Robin Sandpiper'.split(
    ' ',
  )

/** The name shown in place of a child's. Two words nobody is called; not unique, the reference beside it is. */
export function aliasOf(key: string, laCode: string, personId: string): string {
  const bytes = createHmac('sha256', key).update(`alias|${laCode}|${personId}`).digest()
  return `${first[bytes.readUInt16BE(0) % first.length]} ${second[bytes.readUInt16BE(2) % second.length]}`
}

/** What the log's chain covers of a text that may be blanked later; null for none. */
export function hashOf(text: string | null): string | null {
  return text === null ? null : createHash('sha256').update(text).digest('hex')
}
