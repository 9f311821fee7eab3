package io.github.accelmaven.engine;

/** A unit whose results are not trusted: it runs each time. */
public final class QuarantinedUnit extends DecoratedUnit {

    private final String reason;

    /** @param reason why it is not trusted, as the end of the sentence "it always runs: …" */
    public QuarantinedUnit(WorkUnit unit, String reason) {
        super(unit);
        this.reason = reason;
    }

    @Override
    public Treatment treatment() throws Exception {
        Treatment treatment = super.treatment();
        return treatment instanceof Treatment.Reusable ? new Treatment.AlwaysRuns(reason) : treatment;
    }
}
