import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [9.22.b] Acts of the Prosecutor General on considering appeals, and the lengths that they give; neither ever changes. */
export class AppealParameterAct1790000002750 implements MigrationInterface {
  name = 'AppealParameterAct1790000002750';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE parameter_act (
        id uuid PRIMARY KEY,
        act_number text NOT NULL,
        act_on date NOT NULL,
        effective_from date NOT NULL,
        set_on date NOT NULL
      );
      CREATE INDEX parameter_act_effective ON parameter_act (effective_from, id);
      CREATE TABLE parameter_value (
        act_id uuid NOT NULL REFERENCES parameter_act (id),
        parameter text NOT NULL,
        length integer CHECK (length BETWEEN 1 AND 365),
        PRIMARY KEY (act_id, parameter)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE parameter_value; DROP TABLE parameter_act');
  }
}
