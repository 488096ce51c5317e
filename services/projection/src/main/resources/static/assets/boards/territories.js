/** The districts that can be chosen. Pure. */

const CITY = /^Q[PN]031/;

/** Those of the city in a zoning, by name. */
export function districts(answer, zoning) {
  const found = answer.zonings.find((it) => it.zoning === zoning);
  return (found?.districts ?? [])
    .filter((district) => CITY.test(district.code))
    .sort((one, other) => one.label.localeCompare(other.label, 'fr'));
}
