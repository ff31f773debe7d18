package dev.octavo.systemtests.chaos;

import java.util.random.RandomGenerator;

/// How likely a proxy is to do what to a request. The rest goes through unharmed.
///
/// @param name what the log calls it
/// @param refused answered with one of the station's own errors, and not passed on
/// @param reset the connection is reset before the request is passed on
/// @param lost the request is passed on, and its response is lost in a reset
/// @param slow passed on after a while
record Weather(String name, double refused, double reset, double lost, double slow) {
    static final Weather CALM = new Weather("calm", 0, 0, 0, 0);
    static final Weather REFUSING = new Weather("refusing", 0.4, 0, 0, 0);
    static final Weather DOWN = new Weather("down", 1, 0, 0, 0);
    static final Weather UNREACHABLE = new Weather("unreachable", 0, 1, 0, 0);
    static final Weather LOSING = new Weather("losing answers", 0, 0.1, 0.3, 0);
    static final Weather SLOW = new Weather("slow", 0, 0, 0, 0.3);
    static final Weather ROUGH = new Weather("rough", 0.1, 0.1, 0.1, 0.1);

    /// What happens to one request.
    enum Fault {
        NONE,
        REFUSED,
        RESET,
        LOST,
        SLOW
    }

    /// What happens to the next request.
    Fault next(RandomGenerator random) {
        double draw = random.nextDouble();
        if ((draw -= refused) < 0) {
            return Fault.REFUSED;
        }
        if ((draw -= reset) < 0) {
            return Fault.RESET;
        }
        if ((draw -= lost) < 0) {
            return Fault.LOST;
        }
        return draw - slow < 0 ? Fault.SLOW : Fault.NONE;
    }
}
