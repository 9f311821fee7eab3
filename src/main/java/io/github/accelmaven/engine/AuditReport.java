package io.github.accelmaven.engine;

import java.util.List;

/**
 * What an audit found out about one unit. Immutable.
 *
 * @param unit the unit's name for people
 * @param id what tells the unit from every other one of its module
 * @param findings what makes its cached result doubtful, as clauses whose subject is the unit; empty when it is sound
 * @param remarks what is worth knowing and does no harm
 * @param filesRead how many files of the checkout it was seen reading
 * @param filesMade how many files it left
 */
public record AuditReport(
        String unit, String id, List<String> findings, List<String> remarks, int filesRead, int filesMade) {

    public AuditReport {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }
}
