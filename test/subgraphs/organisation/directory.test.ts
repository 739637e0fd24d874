import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { openOrganisation, type TestOrganisation } from './open-organisation';

let org: TestOrganisation;

beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

describe('probe', () => {
  it('works', async () => {
    const t0 = Date.now();
    const data = await org.ask('prosecutor-kz-71-esil', `{
      officeByCode(code: "district-kz-71-esil") { id code kind sphere confidence version name { kk ru en text } region { code name { en } centre { kk } districts { code } }
        district { code name { en } office { code } } parent { code } superiors { code } children { code }
        head { name { kk ru en } posts { title { ru } fromOn office { code } } superiors { name { en } } rank { code } isProsecutor serviceRegime allowedActions state }
        officers(first: 3) { totalCount nodes { name { kk ru en } personnelClass category } pageInfo { hasNextPage } } }
      viewer { kind name { text } powers { power legalBasis office { code } } visibleOfficeCount clearance officer { id } posts { title { kk } } }
      agencyByCode(code: "akimat-kz-71") { id name { en } officials { name { kk ru en } role } region { offices { code } agencies { code } } }
      offices(filter: { search: "Есил" }, first: 4, orderBy: { field: NAME, direction: ASC }) { totalCount nodes { name { text } } }
      searchDirectory(text: "пракуратура Есиль") { score matchedName language entry { __typename ... on Office { code } ... on Officer { name { en } } } }
    }`);
    console.log(JSON.stringify(data, null, 1), Date.now() - t0);
    expect(officeIdOf('gpo')).not.toBe(agencyIdOf('gpo'));
  });
});
