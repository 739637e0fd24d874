import 'reflect-metadata';
import { FieldResolver, Query, Resolver } from 'type-graphql';
import { defineSubgraph } from '../../../platform/graphql/define-subgraph';
import { SharedPlanType } from './shared-plan.type';

@Resolver(() => SharedPlanType)
class LeakingPlanResolver {
  @Query(() => SharedPlanType, { description: 'Another plan.' })
  otherPlan(): SharedPlanType {
    return { title: 'other' };
  }

  /** On a shared class, this field enters every schema of the process. */
  @FieldResolver(() => String, { description: 'What only this subgraph knows.' })
  secret(): string {
    return 'secret';
  }
}

/** A subgraph that adds a field to a shared class, as the design forbids. */
export const leakingSubgraph = defineSubgraph({
  name: 'appeals',
  resolvers: [LeakingPlanResolver],
  orphanedTypes: [],
  references: {},
  entities: [],
  migrations: [],
  reactions: {},
  createContext: (call) => call,
});
