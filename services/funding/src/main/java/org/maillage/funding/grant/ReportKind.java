package org.maillage.funding.grant;

/** What is filed: a financial report (Cerfa 15059), or an attestation that nothing was done. */
public enum ReportKind {
    FINANCIAL_REPORT,
    NON_REALISATION
}
