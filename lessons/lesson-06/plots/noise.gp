# What lies beyond the cut piles up on it
# clipped: centre, percent
$data1 << EOD
-1.576331 0
-1.5237867 0
-1.4712423 0
-1.4186978 0
-1.3661535 0
-1.3136091 0
-1.2610648 0
-1.2085204 0
-1.155976 0
-1.1034317 0
-1.0508873 0
-0.99834293 0.77
-0.9457986 0.355
-0.8932542 0.405
-0.84070987 0.53
-0.7881655 0.78
-0.73562115 0.955
-0.68307674 1.35
-0.6305324 1.6
-0.577988 1.92
-0.5254437 2.265
-0.4728993 2.48
-0.42035493 2.935
-0.36781058 3.435
-0.3152662 3.975
-0.26272184 4.11
-0.21017747 4.545
-0.1576331 4.705
-0.10508873 4.99
-0.052544367 5.33
0 4.945
0.052544367 5.315
0.10508873 4.78
0.1576331 4.575
0.21017747 4.845
0.26272184 4.225
0.3152662 3.945
0.36781058 3.595
0.42035493 2.91
0.4728993 2.665
0.5254437 2.345
0.577988 1.91
0.6305324 1.52
0.68307674 1.15
0.73562115 0.95
0.7881655 0.645
0.84070987 0.59
0.8932542 0.44
0.9457986 0.395
0.99834293 0.82
1.0508873 0
1.1034317 0
1.155976 0
1.2085204 0
1.2610648 0
1.3136091 0
1.3661535 0
1.4186978 0
1.4712423 0
1.5237867 0
1.576331 0
EOD
# as drawn: centre, percent
$data2 << EOD
-1.576331 0.005
-1.5237867 0.005
-1.4712423 0.01
-1.4186978 0.015
-1.3661535 0.015
-1.3136091 0.01
-1.2610648 0.045
-1.2085204 0.06
-1.155976 0.075
-1.1034317 0.085
-1.0508873 0.19
-0.99834293 0.255
-0.9457986 0.355
-0.8932542 0.405
-0.84070987 0.53
-0.7881655 0.78
-0.73562115 0.955
-0.68307674 1.35
-0.6305324 1.6
-0.577988 1.92
-0.5254437 2.265
-0.4728993 2.48
-0.42035493 2.935
-0.36781058 3.435
-0.3152662 3.975
-0.26272184 4.11
-0.21017747 4.545
-0.1576331 4.705
-0.10508873 4.99
-0.052544367 5.33
0 4.945
0.052544367 5.315
0.10508873 4.78
0.1576331 4.575
0.21017747 4.845
0.26272184 4.225
0.3152662 3.945
0.36781058 3.595
0.42035493 2.91
0.4728993 2.665
0.5254437 2.345
0.577988 1.91
0.6305324 1.52
0.68307674 1.15
0.73562115 0.95
0.7881655 0.645
0.84070987 0.59
0.8932542 0.44
0.9457986 0.395
0.99834293 0.245
1.0508873 0.205
1.1034317 0.11
1.155976 0.1
1.2085204 0.045
1.2610648 0.015
1.3136091 0.015
1.3661535 0.035
1.4186978 0.025
1.4712423 0.005
1.5237867 0.01
1.576331 0.01
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'noise.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'What lies beyond the cut piles up on it' at screen 0.09070312, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label '20000 draws, standard deviation 0.4 N·m, cut at ±1 N·m' at screen 0.09070312, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.09070312
set rmargin at screen 0.88926494
set tmargin at screen 0.7894792
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [-1.6026032:1.6026032]
set yrange [0:6]
set xtics ('−1.5' -1.5, '−1' -1, '−0.5' -0.5, '0' 0, '0.5' 0.5, '1' 1, '1.5' 1.5) offset character 0,0
set ytics ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set arrow from first -1, graph 0 to first -1, graph 1 nohead front linecolor rgb '#6B7075' linewidth 2.5 dashtype (5,5)
set arrow from first 1, graph 0 to first 1, graph 1 nohead front linecolor rgb '#6B7075' linewidth 2.5 dashtype (5,5)
set label 'clipped' at screen 0.90522194, screen 0.7715625 left font 'DejaVu Sans Bold,17' textcolor rgb '#0072B2' front
set label 'as drawn' at screen 0.90522194, screen 0.72975695 left font 'DejaVu Sans,15' textcolor rgb '#222222' front
set label 'cut' at screen 0.24083881, screen 0.811875 center font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
set label 'cut' at screen 0.73912925, screen 0.811875 center font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
set label 'noise (N·m)' at screen 0.48998404, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'share (% per bin)' at screen 0.02267578, screen 0.45894098 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2:(0.048340816) with boxes fillcolor rgb '#0072B2' fillstyle transparent solid 0.70 noborder, \
  $data2 using 1:2 with histeps linecolor rgb '#222222' linewidth 3 dashtype (5,4)
set output
