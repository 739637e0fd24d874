import { describe, expect, it } from '@jest/globals';
import { parseTable } from '../../../platform/law/table';

describe('parseTable', () => {
  it('gives the columns asked for, by name, with empty cells as empty texts', () => {
    const rows = parseTable('id\trule\tnote\n1.1\tthree functions\t\n2.1\t"four" sources\tclosed\n', ['note', 'id']);
    expect(rows).toEqual([
      { note: '', id: '1.1' },
      { note: 'closed', id: '2.1' },
    ]);
  });

  it('takes lines that end with carriage returns', () => {
    expect(parseTable('id\tnote\r\n1.1\tx\r\n', ['id', 'note'])).toEqual([{ id: '1.1', note: 'x' }]);
  });

  it('refuses a table without a column', () => {
    expect(() => parseTable('id\n1.1\n', ['id', 'rule'])).toThrow('The table has no column rule');
  });

  it('refuses a row with another number of cells', () => {
    expect(() => parseTable('id\trule\n1.1\n', ['id'])).toThrow('1 cells instead of 2: 1.1');
  });
});
