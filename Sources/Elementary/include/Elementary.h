// Elementary functions that give the same bits on every machine; README.md says how accurate.
#ifndef ELEMENTARY_H
#define ELEMENTARY_H

#include "polynomials.h"

double portable_exp(double x);
double portable_log(double x);
double portable_sin(double x);
double portable_cos(double x);

#endif
