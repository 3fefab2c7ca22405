package dev.calque.fetch;

/** What all fetches share. */
record FetchServices(
    FetchLimits limits,
    FetchPolicy policy,
    HostResolver resolver,
    Transport transport,
    HostGate gate,
    BodyBudget budget,
    RequestFields requestFields,
    FetchListener listener) {}
