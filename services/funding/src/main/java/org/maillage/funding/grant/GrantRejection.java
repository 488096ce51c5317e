package org.maillage.funding.grant;

import org.maillage.eventing.decider.Rejection;

/** Why a grant says no. */
public sealed interface GrantRejection extends Rejection permits ProcedureRejection, MoneyRejection {}
