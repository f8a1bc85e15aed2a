package vn.dieuphoi.reporting.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyMember;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.PeriodKey;

/**
 * Who outside the department reports to the year report (section V): districts, schools, centres, enterprises. Each member
 * of a set with known members reports by itself, so that who is missing has a name.
 */
@Component
class OutsideReporters {

    private final PlanRegister plans;
    private final PartyRegister parties;
    private final DossierContributions handedIn;

    OutsideReporters(PlanRegister plans, PartyRegister parties, DossierContributions handedIn) {
        this.plans = plans;
        this.parties = parties;
        this.handedIn = handedIn;
    }

    /** @param address {@code DN} or {@code KHOA#2} */
    record Reporter(String address, String name) {}

    /** In the order of the plan. */
    List<Reporter> of(PlanId plan) {
        return plans.plan(plan).duties().stream()
                .flatMap(duty -> duty.parties().stream())
                .distinct()
                .map(parties::party)
                .filter(party -> party.kind() == PartyKind.OUTSIDE || party.kind() == PartyKind.SET)
                .flatMap(this::each)
                .toList();
    }

    /** Who has not handed in for a year report. */
    List<Reporter> missing(String dossier) {
        Set<String> there = handedIn.outsideReportsOf(dossier).keySet();
        return of(PeriodKey.parse(dossier).plan()).stream()
                .filter(reporter -> !there.contains(reporter.address()))
                .toList();
    }

    private Stream<Reporter> each(Party party) {
        List<PartyMember> members = parties.members(party.code());
        return members.isEmpty()
                ? Stream.of(new Reporter(party.code().value(), party.name()))
                : members.stream().map(member -> new Reporter(member.address(), member.name()));
    }

    /** The address itself when nobody is known by it any more. */
    String name(String address) {
        PartyCode code = new PartyCode(address.split("#", 2)[0]);
        Optional<String> member = parties.everMembers(code).stream()
                .filter(one -> one.address().equals(address))
                .map(PartyMember::name)
                .findFirst();
        return member.or(() -> parties.find(code).map(Party::name)).orElse(address);
    }
}
