package dev.calque.fetch;

/** What all fetches share. */
record FetchServices(
    FetchLimits limits,
    FetchPolicy policy,
    HostResolver resolver,
    Transport transport,
    HostGate gate,
    SitePauses pauses,
    BodyBudget budget,
    RequestFields requestFields,
    FetchListener listener) {}
