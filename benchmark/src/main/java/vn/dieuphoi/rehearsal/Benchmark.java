package vn.dieuphoi.rehearsal;

import java.util.Locale;
import picocli.CommandLine;
import vn.dieuphoi.HoChiMinhTime;

/** The benchmark inside the product's jar; {@link Launch} gets it there. */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] args) {
        HoChiMinhTime.adopt();
        Locale.setDefault(Locale.ENGLISH);
        System.exit(new CommandLine(new BenchCommand())
                .addSubcommand(new FillCommand())
                .addSubcommand(new MeasureCommand())
                .addSubcommand(new StartCommand())
                .addSubcommand(new ChangeCommand())
                .addSubcommand(new CrowdCommand())
                .execute(args));
    }
}
