package vn.dieuphoi.rehearsal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dieuphoi.Subcommand;
import vn.dieuphoi.plan.PlanFile;
import vn.dieuphoi.rehearsal.offices.OfficeProfiles;

@Command(name = "rehearse")
public class RehearseCommand implements Subcommand, Callable<Integer> {
    @Option(names = "--offices", defaultValue = "typical")
    private String offices;

    @Override
    public Integer call() {
        Rehearsal.profile(new RehearsalOrder(PlanFile.ofYear(2023), null, OfficeProfiles.find(offices), 42));
        return 0;
    }
}
