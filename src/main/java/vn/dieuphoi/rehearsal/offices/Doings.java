package vn.dieuphoi.rehearsal.offices;

import java.util.stream.DoubleStream;
import vn.dieuphoi.Refused;

/**
 * What people do beside their tasks, each as a share of the tasks at which it could be done, 0 to 1.
 *
 * @param moreTime ask for more time half-way to the due date: rounds, reports, requests
 * @param withdraw the lead withdraws a request before it is answered
 * @param handOver the head hands a taken task to a colleague
 */
record Doings(double moreTime, double withdraw, double handOver) {

    static final Doings NONE = new Doings(0, 0, 0);

    Doings {
        if (DoubleStream.of(moreTime, withdraw, handOver).anyMatch(share -> share < 0 || share > 1)) {
            throw new Refused("Hồ sơ đơn vị: moreTime, withdraw, handOver của doings là các phần từ 0 đến 1.");
        }
    }
}
