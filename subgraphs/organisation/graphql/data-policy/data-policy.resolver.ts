import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { pageRequest } from '../../../../platform/pagination/page-request';
import { setDataPolicy } from '../../commands/data-policy/set-data-policy';
import type { OrganisationContext } from '../../context';
import { type DataPolicyRecord, listDataPolicies } from '../../persistence/data-policy/data-policy.repository';
import { DataPolicyConnection, DataPolicyType, SetDataPolicyInput } from './data-policy.type';

/** Policies of datasets: open to everyone, as regulatory acts are. */
@Resolver()
export class DataPolicyResolver {
  @LegalBasis('9.22.c')
  @Query(() => DataPolicyConnection, {
    nullable: true,
    description: 'The policies of datasets, that with the latest first day first; open to everyone.',
  })
  dataPolicies(
    @Arg('dataset', () => String, { nullable: true, description: 'Of this dataset; of all if absent.' })
    dataset: string | null,
    @PageArguments() page: PageArgs,
    @Ctx() { db }: OrganisationContext,
  ): Promise<Connection<DataPolicyRecord>> {
    return listDataPolicies(db, { page: pageRequest(page), dataset });
  }

  @LegalBasis('9.22.c')
  @Mutation(() => DataPolicyType, {
    description: 'Puts the policy of a dataset on record, by an act of the Prosecutor General.',
  })
  async setDataPolicy(
    @Arg('input', () => SetDataPolicyInput, { description: 'The policy.' }) input: SetDataPolicyInput,
    @Ctx() context: OrganisationContext,
  ): Promise<DataPolicyRecord> {
    const { id } = await setDataPolicy(context, input);
    const { edges } = await listDataPolicies(context.db, { page: pageRequest({}), ids: [id] });
    return edges[0]?.node ?? notFound('DataPolicy');
  }
}
